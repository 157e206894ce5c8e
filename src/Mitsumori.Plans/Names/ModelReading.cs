using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;

namespace Mitsumori.Plans.Names;

/// <summary>What came of reading the name of a model: the model, or why none is taken.</summary>
public abstract record ModelReading
{
    private ModelReading()
    {
    }

    /// <param name="Id">The canonical id; that of a context variant where one is named.</param>
    public sealed record Taken(ModelFacts Model, string Id) : ModelReading
    {
        /// <summary>The profile by which it is called; null where none is named.</summary>
        public ProfileName? Profile { get; init; }

        /// <summary>The Region of an ARN; null where none is named.</summary>
        public Region? Region { get; init; }

        /// <summary>True for the name of a model that was customized in Bedrock.</summary>
        public bool IsCustomized { get; init; }

        /// <summary>True for one of the names that the book itself has.</summary>
        public bool IsAsInBook { get; init; }

        /// <summary>What it was read as, with routing and Region where the name tells them: <c>amazon.nova-pro-v1:0 (geo, us-east-1)</c>.
        /// </summary>
        public string ReadAs
        {
            get
            {
                string[] more =
                [
                    .. Profile is ProfileName profile ? [BedrockCodes.Routings.CodeOf(profile.Routing)] : Array.Empty<string>(),
                    .. Region is Region region ? [region.Code] : Array.Empty<string>(),
                ];
                return more.Length == 0 ? Id : $"{Id} ({string.Join(", ", more)})";
            }
        }
    }

    /// <summary>Nothing is taken.</summary>
    public sealed record Refused(NameProblem Problem) : ModelReading;
}
