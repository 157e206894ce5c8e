namespace Mitsumori.Faces.Tests.Web;

/// <summary>A clock that stands until it is moved: first at nine o'clock (UTC) on 22 November 2026.</summary>
internal sealed class MovedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
