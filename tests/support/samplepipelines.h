// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace steward {

/// The example of pipelines 2.7 under selector=status, single-quoted.
inline QByteArray stoppedPipeline()
{
    return "{'id':'019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47','name':'orders-enrich-eu',"
           "'description':'EU order stream','tags':['env:prod','team:fulfilment'],"
           "'created_at':'2026-05-04T08:12:41.903218Z','version':17,"
           "'platform_version':'0.337.0+enterprise','program_config':{'profile':'optimized'},"
           "'program_version':6,'program_status':'Success',"
           "'program_status_since':'2026-08-19T14:03:10.551007Z','deployment_error':null,"
           "'refresh_version':412,'storage_status':'InUse','storage_status_details':"
           "{'checkpoints':[{'uuid':'019c07f1-90b2','identifier':null,"
           "'fingerprint':18446744073709551615,'size':73400320,'steps':18211,"
           "'processed_records':9007199254740993},{'uuid':'019c0820-4417','size':null,"
           "'fingerprint':14820719430021856631}]},"
           "'deployment_id':null,'deployment_initial':null,'deployment_status':'Stopped',"
           "'deployment_status_since':'2026-08-20T21:44:07.118402Z',"
           "'deployment_desired_status':'Stopped',"
           "'deployment_desired_status_since':'2026-08-20T21:44:03.002917Z',"
           "'deployment_resources_status':'Stopped',"
           "'deployment_resources_status_since':'2026-08-20T21:44:07.118402Z',"
           "'deployment_resources_desired_status':'Stopped',"
           "'deployment_resources_desired_status_since':'2026-08-20T21:44:03.002917Z',"
           "'deployment_runtime_status':null,'deployment_runtime_status_details':null,"
           "'deployment_runtime_desired_status':null,'bootstrap_policy':null,"
           "'silent_bootstrap':false,'concurrent_bootstrap':false}";
}

} // namespace steward
