namespace Touchstone.Web.Pages;

/// <summary>What an error page says: a title, and what a person can do.</summary>
public sealed record ErrorWords(string Title, params string[] Paragraphs)
{
    public static ErrorWords For(int code) =>
        code switch
        {
            400 => new(
                "We could not read what was sent",
                "Nothing was saved. The page may have been open for a long time, or the address may be incomplete.",
                "Go back, reload the page and send the form again."
            ),
            401 or 403 => new(
                "You cannot see this page",
                "Your role does not give access to it, or you have stepped back from it because of an interest.",
                "If you think you should have access, ask the person who invited you, or ask for help."
            ),
            404 => new(
                "Page not found",
                "If you typed the address, check it. If you pasted it, check that you copied all of it.",
                "If you followed a link on this site, please tell us so that we can mend it."
            ),
            405 => new(
                "This page cannot do that",
                "The page exists, but it does not take this kind of request. Nothing was changed."
            ),
            409 => new(
                "Somebody changed this while you were working",
                "Nothing of yours was saved over it. Go back, reload the page to see what changed, and make your change again."
            ),
            413 => new("The file is too large", "Nothing was saved. Send a smaller file, or split it into several."),
            415 => new(
                "We cannot take this kind of file",
                "Nothing was saved. Send it in one of the forms that the page names."
            ),
            429 => new(
                "Too many requests",
                "Many requests came from your address in a short time, so we paused it. Nothing of this request was saved."
            ),
            503 => new(
                "The service is busy or being updated",
                "Nothing of this request was saved. What you saved before is safe.",
                "Wait a minute and try again."
            ),
            < 500 => new("We could not do that", "Nothing was saved. Go back and try again."),
            _ => new(
                "Something went wrong on our side",
                "The fault is not yours. We have recorded it. What you saved before is safe; what you just sent may not be.",
                "Try again. If it happens again, ask for help."
            ),
        };
}
