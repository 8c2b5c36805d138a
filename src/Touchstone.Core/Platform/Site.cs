namespace Touchstone.Core.Platform;

/// <summary>What this installation is called and where it stands.</summary>
/// <param name="PublicAddress">The address at which people reach the site, without a slash at the end. Permanent identifiers begin with it.</param>
/// <param name="Body">The name of the national body.</param>
/// <param name="MailFrom">The address that mail comes from.</param>
public sealed record Site(Uri PublicAddress, string Body, string MailFrom)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The absolute address of a path on the site.</summary>
    public string AddressOf(string path) => PublicAddress.GetLeftPart(UriPartial.Authority) + path;

    /// <summary>The instant at which a calendar date begins where the body works.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The instant of a date and a time where the body works.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var there = date.ToDateTime(time);
        return new DateTimeOffset(there, London.GetUtcOffset(there)).ToUniversalTime();
    }

    /// <summary>The calendar date at which an instant falls where the body works.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(InLondon(instant).DateTime);

    /// <summary>An instant as clocks show it where the body works.</summary>
    public static DateTimeOffset InLondon(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);
}
