namespace Touchstone.Core.Platform.Pdf;

/// <summary>The file is not as a PDF must be. It does not leave this folder.</summary>
internal sealed class PdfBrokenException() : Exception("This is not as a PDF must be.");
