using System.Net;
using Mitsumori.Web.Tokens;

namespace Mitsumori.Web.SignIn;

/// <summary>Who is let in by a token of the server: programs that carry it, browsers with a cookie that stands for it.</summary>
internal sealed class Door(TokenRing tokens, TimeProvider clock)
{
    // Apart: who guesses at the form holds up no program of the same network.
    private readonly SignInTries ofPeople = new(clock), ofPrograms = new(clock);

    public SignInCookie Cookie { get; } = new(tokens, clock);

    /// <summary>Judges the token of a form, unless too many wrong ones have come from where it is given.</summary>
    public Judgement JudgeForm(string? given, IPAddress? from) => ofPeople.Judge(from, () => tokens.Find(given, clock.GetUtcNow()));

    /// <summary>The same of a bearer token.</summary>
    public Judgement JudgeBearer(string given, IPAddress? from) => ofPrograms.Judge(from, () => tokens.Find(given, clock.GetUtcNow()));
}
