using System.Runtime.InteropServices;

namespace Touchstone.Ledger;

/// <summary>
/// The place of a complete subtree: level 0 are the leaves, and the node at (level, index) covers the 2^level leaves
/// from index · 2^level on. Such a node never changes once its last leaf is there, so it may be stored for good.
/// </summary>
/// <param name="Level">Height above the leaves, 0 to 62.</param>
/// <param name="Index">Position in its level, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreeNode(int Level, long Index);
