using System.Numerics;
using Touchstone.Badges.Baking;

namespace Touchstone.Web.Recognition.Drawing;

/// <summary>A square of pixels to draw discs and pen strokes on, with smooth edges; transparent where nothing was drawn.</summary>
internal sealed class Canvas(int side)
{
    private readonly byte[] pixels = new byte[side * side * 4];

    /// <param name="colour">#RRGGBB.</param>
    public void Disc(Vector2 centre, float radius, string colour) =>
        Cover(
            centre - new Vector2(radius),
            centre + new Vector2(radius),
            colour,
            p => Vector2.Distance(p, centre) - radius
        );

    /// <summary>Draws along the points with a round pen.</summary>
    /// <param name="thickness">The width of the pen, in pixels.</param>
    public void Stroke(IReadOnlyList<Vector2> points, float thickness, string colour)
    {
        var half = new Vector2(thickness / 2);
        var low = points.Aggregate(Vector2.Min) - half;
        var high = points.Aggregate(Vector2.Max) + half;
        Cover(
            low,
            high,
            colour,
            p =>
            {
                var nearest = float.MaxValue;
                for (var i = 1; i < points.Count; i++)
                    nearest = Math.Min(nearest, Distance(p, points[i - 1], points[i]));
                return nearest - (thickness / 2);
            }
        );
    }

    public byte[] ToPng() => PngPicture.Write(side, side, pixels);

    /// <summary>Colours what lies inside a shape; a pixel on its edge by the share that is covered.</summary>
    /// <param name="distance">How far outside the shape a point is, in pixels; negative inside.</param>
    private void Cover(Vector2 low, Vector2 high, string colour, Func<Vector2, float> distance)
    {
        var paint = Convert.FromHexString(colour.AsSpan(1));
        for (var y = Math.Max(0, (int)low.Y - 1); y <= Math.Min(side - 1, (int)high.Y + 1); y++)
        for (var x = Math.Max(0, (int)low.X - 1); x <= Math.Min(side - 1, (int)high.X + 1); x++)
        {
            var share = Math.Clamp(0.5f - distance(new Vector2(x + 0.5f, y + 0.5f)), 0, 1);
            if (share > 0)
                Blend(pixels.AsSpan(((y * side) + x) * 4, 4), paint, share);
        }
    }

    /// <summary>Source over destination (Porter and Duff 1984), not premultiplied.</summary>
    private static void Blend(Span<byte> pixel, byte[] paint, float share)
    {
        var under = pixel[3] / 255f * (1 - share);
        var opacity = share + under;
        for (var part = 0; part < 3; part++)
            pixel[part] = (byte)MathF.Round(((paint[part] * share) + (pixel[part] * under)) / opacity);
        pixel[3] = (byte)MathF.Round(opacity * 255);
    }

    private static float Distance(Vector2 p, Vector2 from, Vector2 to)
    {
        var along = to - from;
        var length = along.LengthSquared();
        var share = length == 0 ? 0 : Math.Clamp(Vector2.Dot(p - from, along) / length, 0, 1);
        return Vector2.Distance(p, from + (along * share));
    }
}
