namespace Touchstone.Themes.Interchange.Consult;

/// <summary>A theme in the layout of Consult.</summary>
/// <param name="Id">Its identifier: letters, more than one from the 27th theme on.</param>
/// <param name="Label">A short name.</param>
/// <param name="Description">What it is.</param>
public sealed record ConsultTheme(string Id, string Label, string Description)
{
    /// <summary>The identifier of the n-th theme, 0 up: A to Z, then AA, AB …, as spreadsheets name columns.</summary>
    public static string IdOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var letters = "";
        for (var left = number; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return letters;
    }
}
