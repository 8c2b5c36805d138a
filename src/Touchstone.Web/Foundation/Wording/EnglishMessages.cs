namespace Touchstone.Web.Foundation.Wording;

/// <summary>
/// Messages that the rules gave, which are English in every variant: where they are shown on a page in Welsh, they are marked.
/// </summary>
internal static class EnglishMessages
{
    public static void Keep(HttpContext context, string message) => Of(context).Add(message);

    /// <summary>The lang attribute of a message; null where it is in the language of the page.</summary>
    public static string? LangOf(HttpContext context, string? message) =>
        message is not null && ReadingIn.EnglishLang is { } english && Of(context).Contains(message) ? english : null;

    private static HashSet<string> Of(HttpContext context)
    {
        if (context.Items[typeof(EnglishMessages)] is HashSet<string> known)
        {
            return known;
        }
        var made = new HashSet<string>(StringComparer.Ordinal);
        context.Items[typeof(EnglishMessages)] = made;
        return made;
    }
}
