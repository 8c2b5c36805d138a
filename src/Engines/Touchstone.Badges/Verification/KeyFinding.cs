using Touchstone.Badges.Keys;

namespace Touchstone.Badges.Verification;

/// <summary>The key of a proof, or the check that says why there is none.</summary>
internal readonly record struct KeyFinding(PublicKey? Key, Check? Objection);
