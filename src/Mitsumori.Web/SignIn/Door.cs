using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Mitsumori.Web.SignIn;

/// <summary>Who is let in by the token of the server: programs that carry it, browsers with a cookie that stands for it.</summary>
internal sealed class Door(string token, TimeProvider clock)
{
    // Hashes are compared, so that neither the time nor the length tells anything of the token.
    private readonly byte[] expected = Hash(token);

    public SignInCookie Cookie { get; } = new(token, clock);

    // Apart: who guesses at the form holds up no program of the same network.
    private readonly SignInTries ofPeople = new(clock), ofPrograms = new(clock);

    /// <summary>Judges the token of a form, unless too many wrong ones have come from where it is given.</summary>
    public Judgement JudgeForm(string? given, IPAddress? from) => ofPeople.Judge(from, () => Opens(given));

    /// <summary>The same of a bearer token.</summary>
    public Judgement JudgeBearer(string given, IPAddress? from) => ofPrograms.Judge(from, () => Opens(given));

    private bool Opens(string? given) => CryptographicOperations.FixedTimeEquals(Hash(given ?? ""), expected);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
