using Mitsumori.Application.Wire;

namespace Mitsumori.Web.Api;

/// <summary>
/// The request is not answered: carries the status, and either what is wrong with the plan or the code of what is wrong with the request.
/// </summary>
internal sealed class Refused : Exception
{
    private Refused(int status)
        : base("The request is refused.") => Status = status;

    public int Status { get; }

    /// <summary>
    /// A code of the texts <c>http</c>, and the part of the request it concerns; null where <see cref="Problems"/> say it all.
    /// </summary>
    public (string Code, string Place, (string Name, string Value)[] Values)? Request { get; private init; }

    public IReadOnlyList<ProblemWire> Problems { get; private init; } = [];

    public static Refused With(int status, string code, string place, params (string Name, string Value)[] values) =>
        new(status) { Request = (code, place, values) };

    public static Refused With(IReadOnlyList<ProblemWire> problems) => new(400) { Problems = problems };
}
