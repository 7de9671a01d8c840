/// A name of a model as people write it, taken apart.
struct WrittenModelName {
    /// Beginnings of paths by which routers of requests name who sells.
    private static let sellers: [String: PlatformID] = [
        "anthropic": "anthropic", "azure": "azure-openai", "azure_ai": "azure-openai",
        "bedrock": "aws-bedrock", "bedrock_converse": "aws-bedrock",
        "bedrock_mantle": "aws-bedrock", "groq": "groq", "openai": "openai",
        "vertex_ai": "google-vertex",
    ]

    /// Parts of a path on Azure that name where a request may be served.
    private static let zones: [String: Scope] = [
        "us": .geo, "eu": .geo, "apac": .geo, "global": .global, "global-standard": .global,
    ]

    /// The name of the model alone, in small letters; with the parts of a path before it that mean
    /// nothing else, since names such as `meta/llama-3.3-70b-instruct-maas` have a maker in front.
    let name: String

    /// What stands around it.
    let address: ModelAddress

    /// Takes a name apart; nil where something around it has no known meaning.
    init?(_ text: String) {
        var address = ModelAddress()
        var rest = text.lowercased()[...]
        // Coding assistants mark a context of a million tokens so, which has no price of its own.
        if rest.hasSuffix("[1m]") { rest = rest.dropLast(4) }
        if rest.hasPrefix("arn:") {
            let parts = rest.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            guard parts.count == 6, parts[2] == "bedrock", let slash = rest.lastIndex(of: "/")
            else { return nil }
            address.platform = "aws-bedrock"
            address.partition = String(parts[1])
            if !parts[3].isEmpty {
                guard let region = Region(parsing: String(parts[3])) else { return nil }
                address.region = region
            }
            rest = rest[rest.index(after: slash)...]
        } else if let slash = rest.firstIndex(of: "/"),
            let seller = WrittenModelName.sellers[String(rest[..<slash])]
        {
            address.platform = seller
            rest = rest[rest.index(after: slash)...]
            address.takeParts(off: &rest, zones: WrittenModelName.zones)
        }
        name = String(rest)
        self.address = address
    }
}

extension ModelAddress {
    /// Reads the parts of a path between the seller and the model, as far as they have a meaning.
    fileprivate mutating func takeParts(off rest: inout Substring, zones: [String: Scope]) {
        var isFirst = true
        while let slash = rest.firstIndex(of: "/") {
            let part = String(rest[..<slash])
            if platform == "aws-bedrock", isFirst, part == "converse" || part == "invoke" {
                // How a request is sent has no price.
            } else if platform == "aws-bedrock", isFirst, part == "claude_platform" {
                platform = "claude-platform-aws"
            } else if platform == "aws-bedrock", region == nil,
                let found = Region(parsing: part), found != .everywhere
            {
                region = found
            } else if platform == "azure-openai", isFirst, let zone = zones[part] {
                scope = zone
                if zone == .geo { region = Region(part) }
            } else {
                return
            }
            isFirst = false
            rest = rest[rest.index(after: slash)...]
        }
    }
}
