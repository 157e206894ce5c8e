using System.Reflection;

namespace Mitsumori.Application.Texts;

/// <summary>The version of the program, part of every answer.</summary>
public static class ProgramVersion
{
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
