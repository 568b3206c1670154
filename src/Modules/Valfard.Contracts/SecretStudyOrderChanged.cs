using Samverkan.SharedKernel.Events;

namespace Samverkan.Valfard.Contracts;

/// <summary>A secret study order was placed or changed. It says nothing but which: who may see it reads the rest.</summary>
/// <param name="StudyOrderId">The order.</param>
[EventName("valfard.studyOrder.secretChanged")]
public sealed record SecretStudyOrderChanged(Guid StudyOrderId) : IntegrationEvent;
