using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Mitsumori.Web.Telemetry;

namespace Mitsumori.Web.SignIn;

/// <summary>Tells and counts tokens that were wrong: neither the token nor who gave it, for a log may be read by many.</summary>
internal static partial class GuessLog
{
    public const string Counter = "mitsumori.wrong_tokens";

    private static readonly Counter<long> Guesses = new Meter(AnswerCount.Meter).CreateCounter<long>(
        Counter,
        "{token}",
        "Tokens that were given and were wrong, or came too often to be judged.");

    public static void Wrong(ILogger log)
    {
        Guesses.Add(1);
        WrongToken(log);
    }

    public static void TooMany(ILogger log)
    {
        Guesses.Add(1);
        TooManyTokens(log);
    }

    [LoggerMessage(3, LogLevel.Warning, "A wrong token was given")]
    private static partial void WrongToken(ILogger log);

    [LoggerMessage(4, LogLevel.Warning, "A token was not judged: too many wrong ones came from its network within a minute")]
    private static partial void TooManyTokens(ILogger log);
}
