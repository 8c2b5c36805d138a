using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Links;

/// <summary>What is said about a link that does not work, whatever the cause.</summary>
internal static class LinkWords
{
    public static Refusal NoLonger(string what, string instead) =>
        new Refusal.OutOfOrder(
            $"This {what} link does not work. It was used before, was replaced, or is too old. {instead}"
        );
}
