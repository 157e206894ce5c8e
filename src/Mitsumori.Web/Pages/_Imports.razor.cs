namespace Mitsumori.Web.Pages;

/// <summary>The namespaces that every page sees.</summary>
public partial class _Imports;
