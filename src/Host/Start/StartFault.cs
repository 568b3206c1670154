namespace Samverkan.Host.Start;

/// <summary>The host cannot start, or an operation cannot be done, for a reason that whoever runs it can mend.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
internal sealed class StartFault(string message) : Exception(message);
