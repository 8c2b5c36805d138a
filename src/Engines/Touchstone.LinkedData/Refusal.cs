namespace Touchstone.LinkedData;

/// <summary>Why a document was refused: a fault of the document, never of the program.</summary>
/// <param name="Code">
/// A stable identifier for programs: an error code of the JSON-LD 1.1 API (section 9.6) such as
/// <c>invalid @id value</c>, or one of <see cref="RefusalCodes"/>.
/// </param>
/// <param name="Path">
/// Where in the document, as a JSON Pointer (RFC 6901); empty for the document as a whole. Faults found only
/// in the resulting RDF name the blank node or quad in the reason and have an empty path.
/// </param>
/// <param name="Reason">A full sentence in plain English for the person who has to put it right.</param>
public sealed record Refusal(string Code, string Path, string Reason)
{
    /// <summary>The reason, with its place when there is one.</summary>
    /// <returns>For example <c>/credentialSubject/nmae: The term "nmae" is not defined …</c>.</returns>
    public override string ToString() => Path.Length == 0 ? Reason : $"{Path}: {Reason}";
}
