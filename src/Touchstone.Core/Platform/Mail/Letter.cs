using System.Collections.Immutable;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Record;

namespace Touchstone.Core.Platform.Mail;

/// <summary>What a message says, before it is laid out as text and HTML.</summary>
/// <param name="Subject">No personal data: subjects show on locked screens.</param>
/// <param name="Greeting">The name after "Dear", or null for "Hello".</param>
/// <param name="Paragraphs">Plain sentences, one paragraph each.</param>
/// <param name="Action">The one thing to do, as a link, where there is one.</param>
/// <param name="About">The record it is about: a conflict of interest in it withholds the message.</param>
/// <param name="Secret">The part of the link that only the recipient may know: it never shows in the mail log, and is forgotten once sent.</param>
/// <param name="Calendar">An appointment that the recipient's calendar is to enter, change or take out.</param>
/// <param name="Key">Names the occasion, so that nobody is written to twice for the same thing.</param>
public sealed record Letter(
    string Key,
    string Subject,
    string? Greeting,
    ImmutableArray<string> Paragraphs,
    LetterAction? Action = null,
    RecordRef? About = null,
    string? Secret = null,
    CalendarEntry? Calendar = null
);

/// <summary>A link in a letter: what it says and the path on the site that it leads to.</summary>
public sealed record LetterAction(string Label, string Path);
