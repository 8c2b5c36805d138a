namespace Touchstone.Core.Access.SigningIn;

/// <summary>What came of a right password: a session, or the secret with which to go on to the second factor.</summary>
public sealed record SignedIn(Guid AccountId, Guid? Session, string? SecondStep);
