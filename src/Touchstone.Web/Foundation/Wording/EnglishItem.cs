using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touchstone.Web.Foundation.Wording;

/// <summary>A line to choose whose words stay English in every variant, such as the name of a profession.</summary>
public sealed class EnglishItem(string text, string value) : SelectListItem(text, value);
