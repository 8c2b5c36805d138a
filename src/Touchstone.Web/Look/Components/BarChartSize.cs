namespace Touchstone.Web.Look.Components;

/// <summary>
/// How a <see cref="BarChart"/> is laid out. It is drawn for a wide and for a narrow screen, and the style sheet shows one of
/// them, because a wide drawing shrunk to a telephone has letters nobody can read.
/// </summary>
/// <param name="Kind">The class that the style sheet shows or hides it by.</param>
/// <param name="Width">Of the drawing, in pixels.</param>
/// <param name="Names">Room for names at the left; 0 writes them above their bars.</param>
/// <param name="Values">Room for values at the right.</param>
/// <param name="Row">Height of one bar with its name.</param>
/// <param name="Letters">As many letters of a name as there is room for.</param>
internal sealed record BarChartSize(string Kind, int Width, int Names, int Values, int Row, int Letters)
{
    private const int Thickness = 22;

    public static readonly BarChartSize Wide = new("ts-chart__wide", 720, 210, 110, 34, 27);
    public static readonly BarChartSize Narrow = new("ts-chart__narrow", 300, 0, 90, 54, 36);

    public bool NamesAbove => Names == 0;

    /// <summary>Room for the longest bar.</summary>
    public int Room => Width - Names - Values;

    /// <summary>The middle of a bar, from the top of its row.</summary>
    public int Middle => Row - 6 - (Thickness / 2);

    public static int Bar => Thickness;

    public string Short(string name) => name.Length <= Letters ? name : name[..(Letters - 1)].TrimEnd() + "…";
}
