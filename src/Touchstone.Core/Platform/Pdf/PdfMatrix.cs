namespace Touchstone.Core.Platform.Pdf;

/// <summary>How points are moved, turned and stretched (ISO 32000-2, 8.3.3): x' = ax + cy + e, y' = bx + dy + f.</summary>
internal sealed record PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static PdfMatrix None { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This, and then another.</summary>
    public PdfMatrix Then(PdfMatrix next) =>
        new(
            (A * next.A) + (B * next.C),
            (A * next.B) + (B * next.D),
            (C * next.A) + (D * next.C),
            (C * next.B) + (D * next.D),
            (E * next.A) + (F * next.C) + next.E,
            (E * next.B) + (F * next.D) + next.F
        );
}
