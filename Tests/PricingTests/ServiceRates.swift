/// Rates of the services around the models, as published; the lines are written as in
/// ``TestCatalog/rates``.
enum ServiceRates {
    static let rates = """
        aws-bedrock guardrails guardrail_denied_topics_text_units - standard 0.15 1000 text-units
        aws-bedrock guardrails guardrail_regex_text_units - standard 0 1000 text-units
        aws-bedrock guardrails guardrail_reasoning_text_units - standard 0.17 1000 text-units
        aws-bedrock guardrails guardrail_content_images - standard 0.00075 1 image
        aws-bedrock guardrail-checks guardrail_content_text_units - standard 0.07 1000 text-units
        aws-bedrock guardrail-checks guardrail_pii_text_units - standard 0.10 1000 text-units
        aws-bedrock guardrail-checks guardrail_prompt_attack_text_units - standard 0.08 1000 units
        aws-agentcore agentcore-runtime vcpu_hours - standard 0.0895 1 vCPU-hour
        aws-agentcore agentcore-runtime memory_gb_hours - standard 0.00945 1 GB-hour
        aws-agentcore agentcore-browser vcpu_hours - standard 0.0895 1 vCPU-hour
        aws-agentcore agentcore-browser memory_gb_hours - standard 0.00945 1 GB-hour
        aws-agentcore agentcore-code-interpreter vcpu_hours - standard 0.0895 1 vCPU-hour
        aws-agentcore agentcore-code-interpreter memory_gb_hours - standard 0.00945 1 GB-hour
        aws-agentcore agentcore-gateway gateway_invocations - standard 0.005 1000 invocations
        aws-agentcore agentcore-gateway gateway_searches - standard 0.025 1000 searches
        aws-agentcore agentcore-gateway indexed_tool_months - standard 0.02 100 tool-months
        aws-agentcore agentcore-memory memory_events - standard 0.25 1000 events
        aws-agentcore agentcore-memory memory_record_months - standard 0.75 1000 record-months
        aws-agentcore agentcore-memory self_managed_record_months - standard 0.25 1000 records
        aws-agentcore agentcore-memory memory_retrievals - standard 0.50 1000 retrievals
        aws-agentcore agentcore-identity identity_requests - standard 0.010 1000 requests
        aws-agentcore agentcore-policy policy_requests - standard 0.000025 1 request
        aws-agentcore agentcore-policy input_tokens - standard 0.13 1000 tokens
        aws-agentcore agentcore-evaluations input_tokens - standard 0.0024 1000 tokens
        aws-agentcore agentcore-evaluations output_tokens - standard 0.012 1000 tokens
        aws-agentcore agentcore-evaluations evaluations - standard 1.50 1000 evaluations
        aws-agentcore managed-knowledge-base storage_gb_months - standard 5.00 1 GB-month
        aws-agentcore managed-knowledge-base retrievals - standard 1.00 1000 retrievals
        aws-agentcore managed-knowledge-base agentic_retrievals - standard 4.00 1000 retrievals
        aws-aurora aurora-serverless-v2 acu_hours - standard 0.12 1 ACU-hour
        aws-aurora aurora-serverless-v2 storage_gb_months - standard 0.10 1 GB-month
        aws-s3 s3-vectors vector_gb_returned - standard 0.01 1 GB
        aws-cloudwatch cloudwatch-spans span_gb - standard 0.35 1 GB
        aws-s3 s3-standard storage_gb_months - standard 0.023 1 GB-month
        aws-kms kms key_months - standard 1.00 1 key-month
        aws-kms kms key_requests - standard 0 10000 requests first_20000
        aws-kms kms key_requests - standard 0.03 10000 requests over_20000
        aws-vpc vpc-interface-endpoint endpoint_hours - standard 0.01 1 endpoint-hour
        aws-vpc vpc-interface-endpoint endpoint_gb - standard 0.01 1 GB
        aws-data-transfer data-transfer-out transfer_out_gb - standard 0 1 GB first_100
        aws-data-transfer data-transfer-out transfer_out_gb - standard 0.09 1 GB over_100
        aws-bedrock flows flow_node_transitions - standard 0.035 1000 transitions
        aws-bedrock prompt-routing routed_requests - standard 1.00 1000 requests
        aws-bedrock prompt-optimization prompt_optimization_tokens - standard 0.030 1000 tokens
        aws-bedrock model-evaluation human_tasks - standard 0.21 1 task
        aws-bedrock claude-2.1 input_tokens in-region standard 0.008 1000 tokens
        aws-bedrock claude-2.1 output_tokens in-region standard 0.024 1000 tokens
        aws-bedrock claude-instant input_tokens in-region standard 0.0008 1000 tokens
        aws-bedrock claude-instant output_tokens in-region standard 0.0024 1000 tokens
        aws-bedrock structured-data-retrieval sql_generations - standard 2.00 1000 requests
        aws-bedrock data-automation-standard document_pages - standard 0.010 1 page
        aws-bedrock data-automation-standard input_images - standard 0.003 1 image
        aws-bedrock data-automation-standard audio_minutes - standard 0.006 1 minute
        aws-bedrock data-automation-standard video_minutes - standard 0.050 1 minute
        aws-bedrock data-automation-custom document_pages - standard 0.040 1 page
        aws-bedrock data-automation-custom input_images - standard 0.005 1 image
        aws-bedrock data-automation-custom audio_minutes - standard 0.009 1 minute
        aws-bedrock data-automation-custom video_minutes - standard 0.084 1 minute
        aws-bedrock data-automation-custom extra_fields - standard 0.0005 1 field
        """
}
