import Catalog

/// What the name of a LiteLLM entry says, with the name of its provider: who sells, what, where.
struct LiteLLMName {
    /// Who sells.
    let platform: PlatformID

    /// What the platform calls the model, the likeliest spelling first.
    let models: [String]

    /// Where.
    let place: ListedPlace

    /// For capacity, how it is committed.
    let commitment: PurchaseTier?

    private init(
        _ platform: PlatformID,
        _ models: [String],
        _ place: ListedPlace,
        commitment: PurchaseTier? = nil
    ) {
        self.platform = platform
        self.models = models
        self.place = place
        self.commitment = commitment
    }

    /// Reads a name; fails with the reason for which the entry is skipped.
    static func read(
        _ name: String,
        provider: String
    ) -> Result<LiteLLMName, SkipReason> {
        var parts = name.split(separator: "/").map(String.init)
        guard let first = parts.first else { return .failure("no name") }
        if parts.count > 1, first == provider || first == provider.prefix(while: { $0 != "-" }) {
            parts.removeFirst()
        } else if parts.count > 1, first == "bedrock" {
            parts.removeFirst()
        }
        if parts.contains(where: { $0.contains("-x-") || $0.hasSuffix("-steps") }) {
            return .failure("no meter for a size or quality of image")
        }
        switch provider {
        case "bedrock", "bedrock_converse", "bedrock_mantle": return bedrock(parts)
        case "anthropic", "openai", "groq":
            return .success(LiteLLMName(PlatformID(provider), spellings(parts), .scope(nil)))
        case "azure", "azure_ai": return azure(parts)
        case _ where provider == "vertex_ai" || provider.hasPrefix("vertex_ai-"):
            // Claude has a dearer price at regional endpoints, which the map gives as a multiplier.
            let scope: Scope? = provider == "vertex_ai-anthropic_models" ? .global : nil
            return .success(LiteLLMName("google-vertex", spellings(parts), .scope(scope)))
        default: return .failure("a provider that is not read")
        }
    }

    private static func bedrock(_ written: [String]) -> Result<LiteLLMName, SkipReason> {
        var parts = written
        if parts.first == "claude_platform" {
            return .success(LiteLLMName("claude-platform-aws", [parts.last ?? ""], .scope(nil)))
        }
        if parts.first == "invoke" || parts.first == "converse" { parts.removeFirst() }
        guard let model = parts.popLast() else { return .failure("no name") }
        let prefix = model.prefix { $0 != "." }
        let profile = prefix.count < model.count ? InferenceProfile(rawValue: String(prefix)) : nil
        // Makers' names are longer: two letters are a country.
        if profile == nil, prefix.count == 2 { return .failure("unknown profile \(prefix).") }
        let plain = profile == nil ? model : String(model.dropFirst(prefix.count + 1))
        var commitment: PurchaseTier?
        if let last = parts.last, last.hasSuffix("-commitment") {
            commitment =
                [
                    "1-month-commitment": .provisionedOneMonth,
                    "6-month-commitment": .provisionedSixMonths,
                ][last]
            guard commitment != nil else { return .failure("no tier for \(last)") }
            parts.removeLast()
        }
        guard parts.count <= 1 else {
            return .failure("no region for \(parts.joined(separator: "/"))")
        }
        var place = profile.map(ListedPlace.profile) ?? .unstated
        if let code = parts.first {
            guard let region = Region(parsing: code) else {
                return .failure("no region for \(code)")
            }
            place = .region(region, profile)
        }
        return .success(LiteLLMName("aws-bedrock", [plain], place, commitment: commitment))
    }

    /// A deployment without a zone is a global one; a Data Zone is a geography.
    private static func azure(_ written: [String]) -> Result<LiteLLMName, SkipReason> {
        var parts = written
        var place = ListedPlace.scope(.global)
        if parts.count > 1 {
            let first = parts.removeFirst()
            if let profile = InferenceProfile(rawValue: first),
                Region.dataZones.contains(Region(first))
            {
                place = .region(Region(first), profile)
            } else if first != "global", first != "global-standard" {
                return .failure("no region for \(first)")
            }
        }
        return .success(LiteLLMName("azure-openai", spellings(parts), place))
    }

    private static func spellings(_ parts: [String]) -> [String] {
        let whole = parts.joined(separator: "/")
        return parts.count > 1 ? [whole, parts[parts.count - 1]] : [whole]
    }
}
