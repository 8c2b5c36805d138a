using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Web.Home;

/// <summary>A part of the site for people who work here, shown on "My work" to those whom its rule lets in.</summary>
/// <param name="MayEnter">Asks the rule of the use case behind it.</param>
public sealed record Door(
    string Text,
    string Href,
    string What,
    Func<UseCaseRunner, Actor, CancellationToken, Task<bool>> MayEnter
)
{
    /// <summary>A door to the page of a use case.</summary>
    public static Door To<T>(string text, string href, string what, UseCase<T> behind) =>
        new(text, href, what, async (process, actor, cancel) => await process.WhyNot(actor, behind, cancel) is null);
}
