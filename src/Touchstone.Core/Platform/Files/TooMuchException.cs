namespace Touchstone.Core.Platform.Files;

/// <summary>More came out of a package than may.</summary>
internal sealed class TooMuchException() : Exception("More came out of the package than may.");
