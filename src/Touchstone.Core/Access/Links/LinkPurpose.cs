namespace Touchstone.Core.Access.Links;

/// <summary>What a one-time link is good for, and nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>Proves an address and makes an account for it.</summary>
    Register,
    ResetPassword,

    /// <summary>Proves a new address of an account.</summary>
    ChangeAddress,

    /// <summary>Proves an address, makes an account where there is none, and gives a role.</summary>
    Invitation,

    /// <summary>A password was right; what is missing is the second factor. Never sent: it stays with the browser.</summary>
    SecondStep,

    /// <summary>A password was proved again; a passkey may be added. Never sent: it stays with the browser.</summary>
    NewPasskey,
}
