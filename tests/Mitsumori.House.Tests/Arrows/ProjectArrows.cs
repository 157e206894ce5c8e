using System.Xml;
using System.Xml.Linq;

namespace Mitsumori.House.Tests.Arrows;

/// <summary>Finds references of a project file that the plan of the house does not allow.</summary>
internal static class ProjectArrows
{
    public static IEnumerable<Finding> Find(SourceFile project)
    {
        string name = Path.GetFileNameWithoutExtension(project.Name);
        Room? room = Room.All.FirstOrDefault(known => known.Project == name);
        if (room is null)
        {
            yield return new(project.Path, 0, $"{name} is not a room of the house");
            yield break;
        }

        foreach ((string path, int line) in Includes(project, "ProjectReference"))
        {
            string target = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
            if (!room.Projects.Contains(target)) yield return new(project.Path, line, $"{name} may not refer to {target}");
        }

        foreach ((string package, int line) in Includes(project, "PackageReference"))
        {
            if (!room.Packages.Contains(package)) yield return new(project.Path, line, $"{name} may not use the package {package}");
        }

        foreach ((string framework, int line) in Includes(project, "FrameworkReference"))
        {
            if (name is not ("Mitsumori.Web" or "Mitsumori.Fuzz")) yield return new(project.Path, line, $"{name} may not use the framework {framework}");
        }
    }

    private static IEnumerable<(string Include, int Line)> Includes(SourceFile project, string element) =>
        XDocument.Parse(project.Text, LoadOptions.SetLineInfo).Descendants(element)
            .Select(found => ((string?)found.Attribute("Include") ?? "", ((IXmlLineInfo)found).LineNumber));
}
