#!/usr/bin/env bash
# Measures, and writes docs/benchmarks.md. Leave the machine alone while it runs (about eight minutes).
set -euo pipefail
cd "$(dirname "$0")/.."
npm ci --prefix tests/Benchmarks/peers --no-progress --loglevel=error </dev/null
dotnet build tests/Benchmarks -c Release --nologo -v quiet
dotnet run --project tests/Benchmarks -c Release --no-build -- docs/benchmarks.md "$PWD/tests/Benchmarks/peers"
