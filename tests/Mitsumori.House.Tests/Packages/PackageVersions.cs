using System.Xml;
using System.Xml.Linq;

namespace Mitsumori.House.Tests.Packages;

/// <summary>Finds package versions outside their one file, and versions that nobody uses.</summary>
internal static class PackageVersions
{
    /// <summary>Versions written in a project file, as an attribute or an element.</summary>
    public static IEnumerable<Finding> InProject(SourceFile project) =>
        from reference in Elements(project, "PackageReference")
        where
            reference.Attributes().Any(IsVersion)
            || reference.Elements().Any(child => child.Name.LocalName is "Version" or "VersionOverride")
        select new Finding(
            project.Path,
            Line(reference),
            $"the version of {(string?)reference.Attribute("Include")} belongs in Directory.Packages.props");

    /// <summary>Packages with a version that no project asks for, and that come along with no other.</summary>
    /// <param name="locks">The lock files.</param>
    public static IEnumerable<Finding> Unused(SourceFile versions, IEnumerable<SourceFile> projects, params IEnumerable<SourceFile> locks)
    {
        HashSet<string?> used =
        [
            .. projects
                .SelectMany(project => Elements(project, "PackageReference"))
                .Select(reference => (string?)reference.Attribute("Include")),
        ];
        return
            from version in Elements(versions, "PackageVersion")
            let package = (string?)version.Attribute("Include")
            where !used.Contains(package) && !locks.Any(file => file.Text.Contains($"\"{package}\": {{", StringComparison.Ordinal))
            select new Finding(versions.Path, Line(version), $"no project uses {package}");
    }

    private static bool IsVersion(XAttribute attribute) => attribute.Name.LocalName is "Version" or "VersionOverride";

    private static IEnumerable<XElement> Elements(SourceFile file, string name) =>
        XDocument.Parse(file.Text, LoadOptions.SetLineInfo).Descendants(name);

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
