using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access;

/// <summary>Says what happens after asking for a link, the same for every address.</summary>
[Uses]
public sealed class LetterSentModel : AreaPage;
