// What is asked of the services beside Bedrock by name.

extension Services {
    /// Services beside Bedrock as a share of inference; nil for none.
    package var shareOfInference: Assumption? {
        self["share_of_inference", of: Self.others, in: Self.adjacent]
    }

    /// The share of requests that are logged; nil where logs have no line of their own.
    package var shareOfLoggedRequests: Assumption? {
        get { self["share_of_requests", of: "logs", in: Self.adjacent] }
        set { self["share_of_requests", of: "logs", in: Self.adjacent] = newValue }
    }

    /// Whether some services beside Bedrock are stated by themselves.
    package var itemisesAdjacent: Bool {
        use(of: Self.adjacent)?.groups.contains { $0.group.id != Self.others } ?? false
    }

    private static let others = "other"
}
