namespace Mitsumori.Web.Pages.Frames;

/// <summary>Goes with a request whose reader has signed in, and can sign out.</summary>
internal sealed record SignedIn;
