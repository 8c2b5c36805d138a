using System.Runtime.InteropServices;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>What was applied to a context, and how.</summary>
/// <param name="Source">A <see cref="LibraryContext"/> or a <see cref="ScopedContext"/>, compared by identity.</param>
/// <param name="OverrideProtected">Whether protected terms could be defined anew.</param>
/// <param name="Propagate">Whether the result stays in force below the next node.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ContextKey(object Source, bool OverrideProtected, bool Propagate);
