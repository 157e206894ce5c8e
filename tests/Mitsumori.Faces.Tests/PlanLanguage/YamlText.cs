using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.PlanLanguage;

/// <summary>Writes a tree as block YAML, quoting only what would read as something else.</summary>
public static class YamlText
{
    public static string Of(TextNode node)
    {
        StringBuilder text = new();
        Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(TextNode node, int depth, StringBuilder text)
    {
        switch (node)
        {
            case TextNode.Scalar scalar:
                text.Append(' ').Append(Quote(scalar)).Append('\n');
                break;
            case TextNode.List { Items.IsEmpty: true }:
                text.Append(" []\n");
                break;
            case TextNode.Mapping { Entries.IsEmpty: true }:
                text.Append(" {}\n");
                break;
            case TextNode.List list:
                text.Append('\n');
                foreach (TextNode item in list.Items)
                {
                    text.Append(' ', depth * 2).Append('-');
                    Write(item, depth + 1, text);
                }

                break;
            case TextNode.Mapping mapping:
                if (depth > 0) text.Append('\n');
                foreach (MappingEntry entry in mapping.Entries)
                {
                    text.Append(' ', depth * 2).Append(entry.Key).Append(':');
                    Write(entry.Value, depth + 1, text);
                }

                break;
        }
    }

    private static string Quote(TextNode.Scalar scalar)
    {
        bool isPlain =
            scalar.Text.Length > 0
            && scalar.Text is not ("null" or "~")
            && scalar.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '@' or '/' or ':')
            && char.IsAsciiLetterOrDigit(scalar.Text[0])
            && scalar.Text[^1] != ':';
        return isPlain ? scalar.Text : $"'{scalar.Text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
