namespace Samverkan.SharedKernel.Text;

/// <summary>The column is the Swedish sort key of another; set when the row is saved.</summary>
/// <param name="member">The text: a non-null string property of the same row.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortKeyOfAttribute(string member) : Attribute
{
    /// <summary>The text's property.</summary>
    public string Member { get; } = member;
}

/// <summary>The column is the folded text of another; set when the row is saved.</summary>
/// <param name="member">The text: a non-null string property of the same row.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoldedOfAttribute(string member) : Attribute
{
    /// <summary>The text's property.</summary>
    public string Member { get; } = member;
}
