using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>Writes the shape of a plan as JSON Schema (2020-12), for editors and other programs.</summary>
public static class PlanSchema
{
    /// <summary>The schema as indented JSON, with a line feed at its end.</summary>
    public static string Write() => new SchemaWriter(SchemaForm.Free).WriteFile(PlanShape.Plan, "Mitsumori plan", comment: null);
}
