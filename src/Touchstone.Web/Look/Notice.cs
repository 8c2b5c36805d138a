using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Touchstone.Web.Look;

/// <summary>A message for the next page.</summary>
public static class Notice
{
    internal const string Key = "notice";

    public static void Announce(this ITempDataDictionary next, string said) => next[Key] = said;
}
