using Touchstone.Core.Record;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>A use case that a request asked the process for, and how the gate judged it.</summary>
/// <param name="Ran">It was run, not only asked about.</param>
/// <param name="Refusal">The kind of refusal; null when the gate let it through.</param>
internal sealed record Asked(Type UseCase, RecordRef? Subject, bool Ran, string? Refusal);
