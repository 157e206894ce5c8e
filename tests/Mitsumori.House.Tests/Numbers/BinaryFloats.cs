using System.Reflection;
using System.Text.RegularExpressions;
using Mitsumori.House.Tests.Arrows;

namespace Mitsumori.House.Tests.Numbers;

/// <summary>Finds numbers that cannot hold a decimal fraction exactly, where code leads to money.</summary>
internal static class BinaryFloats
{
    /// <summary>The one file that may: distances on a globe are not money, and no decimal sine exists.</summary>
    public const string Exempt = "src/Mitsumori/Engine/Offering/GreatCircle.cs";

    private static readonly string[] Folders =
    [
        "src/Mitsumori/Core",
        "src/Mitsumori/Engine",
        "src/Mitsumori/Reading",
        "src/Mitsumori.Application/Answers",
        "src/Mitsumori.Application/Sentences",
        "src/Mitsumori.Application/Texts",
        "src/Mitsumori.Application/Wire",
        "src/Mitsumori.Sheets/Html",
    ];

    private static readonly Type[] Floats = [typeof(double), typeof(float), typeof(Half)];

    private static readonly Regex Words = Ban.Pattern(string.Join(
        '|',
        @"\b(double|float)\b",
        @"(?<![\w.])(Half|Double|Single)\b(?!\s*\()",
        @"\bMath(F\b|\.(Pow|Sqrt|Cbrt|Exp|Log\w*|Sin|Cos|Tan|A(sin|cos|tan2?)|PI|E)\b)",
        @"\.Total(Days|Hours|Minutes|Seconds|Milliseconds)\b",
        @"(?<![\w.])(\d[\d_]*)?\.\d[\d_]*([eE][+-]?\d+)?(?![\w.])",
        @"(?<![\w.])\d[\d_]*[eE][+-]?\d+(?![\w.])",
        @"(?<![\w.])\d[\d_.]*[fFdD]\b"));

    public static IEnumerable<Finding> InText(SourceFile file)
    {
        if (file.Path == Exempt || !Folders.Any(file.IsIn)) yield break;
        string[] lines = CodeText.Lines(file.Text);
        for (int line = 0; line < lines.Length; line++)
        {
            Match match = Words.Match(lines[line]);
            if (match.Success)
                yield return new(file.Path, line + 1, $"{match.Value.Trim()} is a binary fraction; money is decimal from text to text");
        }
    }

    /// <summary>
    /// Members and local variables of a type that are, or hold, a binary fraction; what the text does not spell out is found here.
    /// </summary>
    public static IEnumerable<Finding> InMembers(Type type)
    {
        const BindingFlags Everything =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (FieldInfo field in type.GetFields(Everything))
        {
            if (Holds(field.FieldType)) yield return Member(type, field.Name);
        }

        foreach (MethodBase method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            IEnumerable<Type> types = method.GetParameters().Select(parameter => parameter.ParameterType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            if (method is MethodInfo { ReturnType: Type returned }) types = types.Append(returned);
            if (types.Any(Holds)) yield return Member(type, method.Name);
        }
    }

    private static Finding Member(Type type, string member) => new(type.FullName ?? type.Name, 0, $"{member} holds a binary fraction");

    private static bool Holds(Type type) =>
        Floats.Contains(type)
        || (type.HasElementType && Holds(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Holds));
}
