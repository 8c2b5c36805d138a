namespace Touchstone.Core.Access.Sessions;

/// <summary>A session that stands at this moment, and whose it is.</summary>
public sealed record LiveSession(Guid Id, Guid AccountId, string Name, bool SecondFactor);
