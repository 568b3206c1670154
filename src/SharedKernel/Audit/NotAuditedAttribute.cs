namespace Samverkan.SharedKernel.Audit;

/// <summary>The column's values never enter the audit trail: a secret.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
