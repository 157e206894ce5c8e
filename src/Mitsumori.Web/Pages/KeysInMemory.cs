using System.Collections.ObjectModel;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Mitsumori.Web.Pages;

/// <summary>
/// Holds the keys that the framework makes at its start for forms with a session. No page here has one, and left alone the framework writes
/// them to the home folder.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (keys) return new ReadOnlyCollection<XElement>([.. keys]);
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (keys) keys.Add(element);
    }
}
