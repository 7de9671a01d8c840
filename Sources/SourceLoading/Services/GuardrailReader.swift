import Diagnostics
import Scenarios
import YAMLReading

/// Reads the guardrails of a workload.
struct GuardrailReader {
    let numbers: NumberReader

    private var log: DiagnosticLog { numbers.log }

    /// Guardrails as a list of policies, or as a mapping with policies and the numbers beside
    /// them; nil, with diagnostics, when they cannot be used.
    func guardrails(_ value: YAMLValue) -> Guardrails? {
        if case .list(let items) = value.content {
            let checks = checks(items, of: .guardrails)
            refuseImages(among: checks)
            return numbers.unstated(.charactersPerToken)
                .map { Guardrails(checks: checks, charactersPerToken: $0) }
        }
        guard case .mapping(let body) = value.content else {
            _ = value.list()
            return nil
        }
        let service =
            body.value("service")?.locatedText()?
            .choice(of: GuardrailService.self, named: "guardrail service", reporting: log)
            ?? .guardrails
        let items = body.required("policies")?.list()
        let characters = numbers.assumption(.charactersPerToken, in: body)
        guard let items, let characters else { return nil }
        let checks = checks(items, of: service)
        let hasImages = checks.contains { $0.policy.value == .contentImages }
        let images = hasImages ? numbers.assumption(.imagesPerRequest, in: body) : nil
        return Guardrails(
            service: service,
            checks: checks,
            charactersPerToken: characters,
            imagesPerRequest: images
        )
    }

    /// A plain list has no place for the number of pictures.
    private func refuseImages(among checks: [GuardrailCheck]) {
        guard let images = checks.first(where: { $0.policy.value == .contentImages }) else {
            return
        }
        log.error(
            "missing-key",
            "guardrails has no images_per_request",
            at: images.policy.origin,
            help: "write guardrails as a mapping with policies and images_per_request"
        )
    }

    private func checks(_ items: [YAMLValue], of service: GuardrailService) -> [GuardrailCheck] {
        var checks: [GuardrailCheck] = []
        for item in items {
            guard let check = check(item), isOffered(check.policy, by: service) else { continue }
            if checks.contains(where: { $0.policy.value == check.policy.value }) {
                log.error(
                    "duplicate-policy",
                    "the policy \(check.policy.value.rawValue) is there twice",
                    at: check.policy.origin,
                    help: "name it once"
                )
                continue
            }
            checks.append(check)
        }
        return checks
    }

    /// A policy by its name, or as a mapping that says which texts it checks.
    private func check(_ item: YAMLValue) -> GuardrailCheck? {
        guard case .mapping(let body) = item.content else {
            return policy(item).map { GuardrailCheck($0) }
        }
        let policy = body.required("policy").flatMap(policy)
        let direction = body.choice("direction", of: GuardrailCheck.Direction.self) ?? .both
        guard let policy else { return nil }
        if !policy.value.hasDirection, let range = body.keyRange("direction") {
            log.error(
                "conflicting-keys",
                "direction has no effect beside the policy \(policy.value.rawValue)",
                at: range,
                help: "leave direction out: this policy is not split into input and output"
            )
            return nil
        }
        return GuardrailCheck(policy, direction: direction)
    }

    private func policy(_ value: YAMLValue) -> Choice<GuardrailPolicy>? {
        guard let name = value.locatedText(),
            let policy = name.choice(
                of: GuardrailPolicy.self,
                named: "guardrail policy",
                reporting: log
            )
        else { return nil }
        return Choice(value: policy, origin: name.range)
    }

    private func isOffered(
        _ policy: Choice<GuardrailPolicy>,
        by service: GuardrailService
    ) -> Bool {
        guard !service.policies.contains(policy.value) else { return true }
        let names = service.policies.map(\.rawValue).joined(separator: ", ")
        log.error(
            "policy-not-offered",
            "\(service.rawValue) has no policy \(policy.value.rawValue) of its own",
            at: policy.origin,
            help: "use one of \(names)"
        )
        return false
    }
}
