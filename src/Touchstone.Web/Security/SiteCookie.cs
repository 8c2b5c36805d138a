namespace Touchstone.Web.Security;

/// <summary>A cookie that this site sets: the cookies page lists these, and a test finds no others.</summary>
public sealed record SiteCookie(string Name, string Purpose, string Lasts)
{
    /// <summary>Proves that a form was sent from a page of this site.</summary>
    public static readonly SiteCookie Form = new(
        "form",
        "Proves that a form you send was written by this site and by you, so that nobody can send it in your name",
        "Until you close your browser"
    );

    /// <summary>A message for the next page.</summary>
    public static readonly SiteCookie Notice = new(
        "notice",
        "Carries a short message, such as “Saved”, to the next page you see, and what you have proved so far while you sign in or add a passkey",
        "Until the next page, or until you are signed in"
    );

    /// <summary>Who is signed in.</summary>
    public static readonly SiteCookie Session = new(
        "session",
        "Keeps you signed in",
        "Until you sign out, or after a time without use"
    );

    /// <summary>What proves that a contribution to a conversation is one's own.</summary>
    public static readonly SiteCookie Voice = new(
        "voice",
        "Lets you take part in a conversation without a name, and see and change what you said",
        "A year, or until you leave the conversation"
    );

    /// <summary>What somebody chose to read in.</summary>
    public static readonly SiteCookie Text = new(
        "text",
        "Remembers that you chose to read in Welsh, or in words that are easy to read",
        "A year, or until you choose English again"
    );

    public static IReadOnlyList<SiteCookie> All { get; } = [Session, Form, Notice, Voice, Text];
}
