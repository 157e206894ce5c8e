using Mitsumori.Reading;

namespace Mitsumori.Tests.Reading;

public sealed class SchemaWriterTests
{
    private static readonly NumberShape Number = new("", 0m, IsAbove: true, 9m, IsWhole: true);

    [Theory]
    [InlineData(SchemaForm.Typed, """{"type":"integer","exclusiveMinimum":0,"maximum":9}""")]
    [InlineData(SchemaForm.Short, """{"type":["number","string"],"exclusiveMinimum":0,"maximum":9}""")]
    [InlineData(
        SchemaForm.Free,
        """{"anyOf":[{"type":"integer","exclusiveMinimum":0,"maximum":9},{"type":"string","pattern":"^((-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|SPOKEN))$"}]}"""
    )]
    public void WriteLine_ANumber_IsSaidAsTheFormDoes(SchemaForm form, string schema) =>
        Assert.Equal(schema.Replace("SPOKEN", SpokenNumber.Pattern, StringComparison.Ordinal), new SchemaWriter(form).WriteLine(Number));

    [Theory]
    [InlineData(SchemaForm.Typed, """{"type":"string","minLength":1}""")]
    [InlineData(SchemaForm.Short, """{"type":"string"}""")]
    [InlineData(SchemaForm.Free, """{"type":"string","minLength":1,"maxLength":500}""")]
    public void WriteLine_AText_IsSaidAsTheFormDoes(SchemaForm form, string schema) =>
        Assert.Equal(schema, new SchemaWriter(form).WriteLine(new TextShape("")));

    [Fact]
    public void WriteLine_NumbersOfAList_AreAnEnumeration() =>
        Assert.Equal(
            """{"type":"integer","enum":[1,1000]}""",
            new SchemaWriter(SchemaForm.Typed).WriteLine(Number with { Among = [1m, 1_000m] }));

    [Fact]
    public void WriteFile_AnObject_NamesKeysInTheirOrder()
    {
        ObjectShape shape = new(
            "All.",
            [
                new("b", new ListShape("", new ChoiceShape("One.", ["x"], ["y"])) { MayRepeat = true }) { IsRequired = true },
                new("a", new LaterShape(new SwitchShape("Yes or no."))),
                new("later", null),
                new("form", new FormShape("", new("digits", "^[0-9]+$", _ => true)) { Examples = ["1"] }),
                new("name", new NameShape(new TextShape("Whom."), "person")),
            ],
            []);

        Assert.Equal(
            """
            {
              "$comment": "Made.",
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "T",
              "description": "All.",
              "type": "object",
              "properties": {
                "b": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "description": "One.",
                    "enum": [
                      "x"
                    ]
                  }
                },
                "a": {
                  "description": "Yes or no.",
                  "type": "boolean"
                },
                "form": {
                  "type": "string",
                  "pattern": "^[0-9]+$",
                  "examples": [
                    "1"
                  ]
                },
                "name": {
                  "description": "Whom.",
                  "type": "string",
                  "minLength": 1
                }
              },
              "required": [
                "b"
              ],
              "additionalProperties": false
            }

            """.ReplaceLineEndings("\n"),
            new SchemaWriter(SchemaForm.Typed).WriteFile(shape, "T", "Made."));
    }
}
