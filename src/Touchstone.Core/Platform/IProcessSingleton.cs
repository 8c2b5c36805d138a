namespace Touchstone.Core.Platform;

/// <summary>Marks a class of an area of which the process has one, so that the platform registers it without knowing the area.</summary>
public interface IProcessSingleton;
